import { readFileSync } from 'node:fs';

/** A listing that people publish: what it must come to, and whose figure that is. */
export interface PublishedListing {
  readonly name: string;
  readonly text: string;
  /** It has branches, so that it is a graph and no table. */
  readonly graph?: true;
  readonly shape: readonly number[];
  readonly parameters: number;
}

const stored = (name: string): string =>
  readFileSync(new URL(`texts/${name}.py.txt`, import.meta.url), 'utf8');

export const publishedListings: readonly PublishedListing[] = [
  // keras.io, Simple MNIST convnet: “Total params: 34,826”.
  {
    name: 'keras.io, MNIST convnet, the whole script',
    text: stored('keras-mnist'),
    shape: [10],
    parameters: 34_826,
  },
  // torchvision: resnet18 has 11,689,512 parameters.
  {
    name: 'torchvision, ResNet-18',
    text: stored('resnet18'),
    graph: true,
    shape: [1000],
    parameters: 11_689_512,
  },
  // torchvision: vgg16 has 138,357,544 parameters.
  { name: 'torchvision, VGG-16', text: stored('vgg16'), shape: [1000], parameters: 138_357_544 },
  {
    // 456 + 2416 + 48,120 + 10,164 + 850
    name: 'PyTorch, CIFAR-10 tutorial',
    text: `INPUT 32x32x3
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        x = torch.flatten(x, 1) # flatten all dimensions except batch
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return x


net = Net()
criterion = nn.CrossEntropyLoss()
optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
for epoch in range(2):  # loop over the dataset multiple times
    running_loss = 0.0
    for i, data in enumerate(trainloader, 0):
        inputs, labels = data
        optimizer.zero_grad()
        outputs = net(inputs)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
print('Finished Training')`,
    shape: [10],
    parameters: 62_006,
  },
  {
    // 60 + 880 + 69,240 + 10,164 + 850: the sizes are counted by a method of the class.
    name: 'PyTorch, Neural Networks tutorial before 1.8',
    text: `INPUT 32x32x1
class Net(nn.Module):

    def __init__(self):
        super(Net, self).__init__()
        # 1 input image channel, 6 output channels, 3x3 square convolution
        # kernel
        self.conv1 = nn.Conv2d(1, 6, 3)
        self.conv2 = nn.Conv2d(6, 16, 3)
        # an affine operation: y = Wx + b
        self.fc1 = nn.Linear(16 * 6 * 6, 120)  # 6*6 from image dimension
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        # Max pooling over a (2, 2) window
        x = F.max_pool2d(F.relu(self.conv1(x)), (2, 2))
        # If the size is a square you can only specify a single number
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(-1, self.num_flat_features(x))
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return x

    def num_flat_features(self, x):
        size = x.size()[1:]  # all dimensions except the batch dimension
        num_features = 1
        for s in size:
            num_features *= s
        return num_features


net = Net()
print(net)`,
    shape: [10],
    parameters: 81_194,
  },
  {
    // pytorch/examples, mnist: 320 + 18,496 + 1,179,776 + 1,290
    name: 'PyTorch, examples/mnist',
    text: `INPUT 28x28x1
class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, 1)
        self.conv2 = nn.Conv2d(32, 64, 3, 1)
        self.dropout1 = nn.Dropout(0.25)
        self.dropout2 = nn.Dropout(0.5)
        self.fc1 = nn.Linear(9216, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = F.relu(x)
        x = self.conv2(x)
        x = F.relu(x)
        x = F.max_pool2d(x, 2)
        x = self.dropout1(x)
        x = torch.flatten(x, 1)
        x = self.fc1(x)
        x = F.relu(x)
        x = self.dropout2(x)
        x = self.fc2(x)
        output = F.log_softmax(x, dim=1)
        return output`,
    shape: [10],
    parameters: 1_199_882,
  },
  {
    // 784·512 + 512 + 512·512 + 512 + 512·10 + 10
    name: 'PyTorch, quickstart tutorial; the first layer says what goes in',
    text: `device = "cuda" if torch.cuda.is_available() else "cpu"
print(f"Using {device} device")

# Define model
class NeuralNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.linear_relu_stack = nn.Sequential(
            nn.Linear(28*28, 512),
            nn.ReLU(),
            nn.Linear(512, 512),
            nn.ReLU(),
            nn.Linear(512, 10)
        )

    def forward(self, x):
        logits = self.linear_relu_stack(x)
        return logits

model = NeuralNetwork().to(device)
print(model)`,
    shape: [10],
    parameters: 669_706,
  },
  {
    // Dive into Deep Learning, §7.6: 156 + 2416 + 48,120 + 10,164 + 850
    name: 'd2l.ai, LeNet',
    text: `INPUT 28x28x1
net = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5, padding=2), nn.Sigmoid(),
    nn.AvgPool2d(kernel_size=2, stride=2),
    nn.Conv2d(6, 16, kernel_size=5), nn.Sigmoid(),
    nn.AvgPool2d(kernel_size=2, stride=2),
    nn.Flatten(),
    nn.Linear(16 * 5 * 5, 120), nn.Sigmoid(),
    nn.Linear(120, 84), nn.Sigmoid(),
    nn.Linear(84, 10))`,
    shape: [10],
    parameters: 61_706,
  },
  {
    // PyTorch, DCGAN tutorial, generator: 100·512·16 + 512·256·16 + 256·128·16 + 128·64·16 + 64·3·16, and
    // 2·(512 + 256 + 128 + 64) of the normalizations
    name: 'PyTorch, DCGAN tutorial, the generator',
    text: `INPUT 1x1x100
nc = 3
nz = 100
ngf = 64
ngpu = 1
class Generator(nn.Module):
    def __init__(self, ngpu):
        super(Generator, self).__init__()
        self.ngpu = ngpu
        self.main = nn.Sequential(
            # input is Z, going into a convolution
            nn.ConvTranspose2d( nz, ngf * 8, 4, 1, 0, bias=False),
            nn.BatchNorm2d(ngf * 8),
            nn.ReLU(True),
            # state size. (ngf*8) x 4 x 4
            nn.ConvTranspose2d(ngf * 8, ngf * 4, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf * 4),
            nn.ReLU(True),
            nn.ConvTranspose2d( ngf * 4, ngf * 2, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf * 2),
            nn.ReLU(True),
            nn.ConvTranspose2d( ngf * 2, ngf, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf),
            nn.ReLU(True),
            nn.ConvTranspose2d( ngf, nc, 4, 2, 1, bias=False),
            nn.Tanh()
        )

    def forward(self, input):
        return self.main(input)

# Create the generator
netG = Generator(ngpu).to(device)

# Handle multi-GPU if desired
if (device.type == 'cuda') and (ngpu > 1):
    netG = nn.DataParallel(netG, list(range(ngpu)))

# Apply the weights_init function to randomly initialize all weights
netG.apply(weights_init)
print(netG)`,
    shape: [64, 64, 3],
    parameters: 3_576_704,
  },
  {
    // Two layers of an LSTM with two biases a gate: 4·128·(28 + 128) + 2·4·128, 4·128·256 + 2·4·128, and 1290
    name: 'yunjey/pytorch-tutorial, recurrent network',
    text: `INPUT 28x28
sequence_length = 28
input_size = 28
hidden_size = 128
num_layers = 2
num_classes = 10

# Recurrent neural network (many-to-one)
class RNN(nn.Module):
    def __init__(self, input_size, hidden_size, num_layers, num_classes):
        super(RNN, self).__init__()
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.lstm = nn.LSTM(input_size, hidden_size, num_layers, batch_first=True)
        self.fc = nn.Linear(hidden_size, num_classes)

    def forward(self, x):
        # Set initial hidden and cell states
        h0 = torch.zeros(self.num_layers, x.size(0), self.hidden_size).to(device)
        c0 = torch.zeros(self.num_layers, x.size(0), self.hidden_size).to(device)

        # Forward propagate LSTM
        out, _ = self.lstm(x, (h0, c0))  # out: tensor of shape (batch_size, seq_length, hidden_size)

        # Decode the hidden state of the last time step
        out = self.fc(out[:, -1, :])
        return out

model = RNN(input_size, hidden_size, num_layers, num_classes).to(device)`,
    shape: [10],
    parameters: 214_282,
  },
  {
    // 1000·100 + 2·(4·256·(100 + 256) + 2·4·256) + 2·(4·256·(512 + 256) + 2·4·256) + 513, in two layers and directions
    name: 'bentrevett/pytorch-sentiment-analysis, a bidirectional LSTM and its last states',
    text: `INPUT 50
class RNN(nn.Module):
    def __init__(self, vocab_size, embedding_dim, hidden_dim, output_dim, n_layers,
                 bidirectional, dropout, pad_idx):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, embedding_dim, padding_idx = pad_idx)
        self.rnn = nn.LSTM(embedding_dim,
                           hidden_dim,
                           num_layers=n_layers,
                           bidirectional=bidirectional,
                           dropout=dropout)
        self.fc = nn.Linear(hidden_dim * 2, output_dim)
        self.dropout = nn.Dropout(dropout)

    def forward(self, text):
        #text = [sent len, batch size]
        embedded = self.dropout(self.embedding(text))
        output, (hidden, cell) = self.rnn(embedded)
        hidden = self.dropout(torch.cat((hidden[-2,:,:], hidden[-1,:,:]), dim = 1))
        return self.fc(hidden)

model = RNN(1000, 100, 256, 1, 2, True, 0.5, 1)`,
    shape: [1],
    parameters: 100_000 + 2 * (4 * 256 * 356 + 2048) + 2 * (4 * 256 * 768 + 2048) + 513,
  },
  {
    // 2·9·64·64 + 2·(64 + 64)
    name: 'a residual block',
    text: `INPUT 56x56x64
class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return F.relu(x + out)
block = Residual(64)`,
    graph: true,
    shape: [56, 56, 64],
    parameters: 73_984,
  },
  {
    // 448 + 4640 + 9·32·16 + 16 → 4624 (the up-convolution is 2×2: 2064), then 9·32·16 + 16 and 17
    name: 'a small U-Net with torch.cat',
    text: `INPUT 32x32x3
class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(inplace=True))
        self.pool = nn.MaxPool2d(2)
        self.bottom = nn.Sequential(nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(inplace=True))
        self.up = nn.ConvTranspose2d(32, 16, kernel_size=2, stride=2)
        self.merge = nn.Conv2d(32, 16, 3, padding=1)
        self.head = nn.Conv2d(16, 1, 1)
    def forward(self, x):
        skip = self.down(x)
        x = self.bottom(self.pool(skip))
        x = self.up(x)
        x = torch.cat([skip, x], dim=1)
        x = F.relu(self.merge(x))
        return torch.sigmoid(self.head(x))`,
    graph: true,
    shape: [32, 32, 1],
    parameters: 448 + 4640 + 2064 + 4624 + 17,
  },
  {
    // 784·32 + 32 + 32·784 + 784; the encoder is a part of the autoencoder.
    name: 'Keras blog, the simplest autoencoder',
    text: `import keras
from keras import layers

# This is the size of our encoded representations
encoding_dim = 32  # 32 floats -> compression of factor 24.5, assuming the input is 784 floats

# This is our input image
input_img = keras.Input(shape=(784,))
# "encoded" is the encoded representation of the input
encoded = layers.Dense(encoding_dim, activation='relu')(input_img)
# "decoded" is the lossy reconstruction of the input
decoded = layers.Dense(784, activation='sigmoid')(encoded)

# This model maps an input to its reconstruction
autoencoder = keras.Model(input_img, decoded)
encoder = keras.Model(input_img, encoded)
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')`,
    shape: [784],
    parameters: 50_992,
  },
  {
    // Keras blog: “Total params: 4,385”
    name: 'Keras blog, the convolutional autoencoder',
    text: `input_img = keras.Input(shape=(28, 28, 1))

x = layers.Conv2D(16, (3, 3), activation='relu', padding='same')(input_img)
x = layers.MaxPooling2D((2, 2), padding='same')(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
x = layers.MaxPooling2D((2, 2), padding='same')(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
encoded = layers.MaxPooling2D((2, 2), padding='same')(x)

# at this point the representation is (4, 4, 8) i.e. 128-dimensional

x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(encoded)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2D(16, (3, 3), activation='relu')(x)
x = layers.UpSampling2D((2, 2))(x)
decoded = layers.Conv2D(1, (3, 3), activation='sigmoid', padding='same')(x)

autoencoder = keras.Model(input_img, decoded)
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')`,
    shape: [28, 28, 1],
    parameters: 4385,
  },
  {
    // keras.io, Bidirectional LSTM on IMDB: “Total params: 2,757,761”; its input of any length has 200 words here.
    name: 'keras.io, bidirectional LSTM on IMDB',
    text: `max_features = 20000  # Only consider the top 20k words
maxlen = 200  # Only consider the first 200 words of each movie review
inputs = keras.Input(shape=(maxlen,), dtype="int32")
# Embed each integer in a 128-dimensional vector
x = layers.Embedding(max_features, 128)(inputs)
# Add 2 bidirectional LSTMs
x = layers.Bidirectional(layers.LSTM(64, return_sequences=True))(x)
x = layers.Bidirectional(layers.LSTM(64))(x)
# Add a classifier
outputs = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
model.summary()`,
    shape: [1],
    parameters: 2_757_761,
  },
  {
    // keras-team, mnist_mlp.py: “Total params: 669,706”
    name: 'Keras, mnist_mlp.py',
    text: `model = Sequential()
model.add(Dense(512, activation='relu', input_shape=(784,)))
model.add(Dropout(0.2))
model.add(Dense(512, activation='relu'))
model.add(Dropout(0.2))
model.add(Dense(num_classes := 10, activation='softmax'))`.replace('num_classes := 10', '10'),
    shape: [10],
    parameters: 669_706,
  },
  {
    // keras-team, imdb_lstm.py with a length: 20000·128 + 4·128·(128 + 128 + 1) + 129
    name: 'Keras, imdb_lstm.py',
    text: `model = Sequential()
model.add(Embedding(20000, 128, input_length=80))
model.add(LSTM(128, dropout=0.2, recurrent_dropout=0.2))
model.add(Dense(1, activation='sigmoid'))

# try using different optimizers and different optimizer configs
model.compile(loss='binary_crossentropy',
              optimizer='adam',
              metrics=['accuracy'])`,
    shape: [1],
    parameters: 2_691_713,
  },
  {
    // tensorflow.org, Convolutional Neural Network: “Total params: 122,570”
    name: 'TensorFlow, CNN tutorial',
    text: `model = models.Sequential()
model.add(layers.Conv2D(32, (3, 3), activation='relu', input_shape=(32, 32, 3)))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(64, (3, 3), activation='relu'))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(64, (3, 3), activation='relu'))
model.summary()
model.add(layers.Flatten())
model.add(layers.Dense(64, activation='relu'))
model.add(layers.Dense(10))
model.summary()`,
    shape: [10],
    parameters: 122_570,
  },
  {
    // tensorflow.org, Image classification: “Total params: 3,989,285”
    name: 'TensorFlow, flowers',
    text: `num_classes = len(class_names)
num_classes = 5

model = Sequential([
  layers.Rescaling(1./255, input_shape=(180, 180, 3)),
  layers.Conv2D(16, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Conv2D(32, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Conv2D(64, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Flatten(),
  layers.Dense(128, activation='relu'),
  layers.Dense(num_classes)
])`,
    shape: [5],
    parameters: 3_989_285,
  },
  {
    // tensorflow.org, quickstart for experts: 320 + 26·26·32·128 + 128 + 1290
    name: 'TensorFlow, a subclass of Model',
    text: `INPUT 28x28x1
class MyModel(Model):
  def __init__(self):
    super().__init__()
    self.conv1 = Conv2D(32, 3, activation='relu')
    self.flatten = Flatten()
    self.d1 = Dense(128, activation='relu')
    self.d2 = Dense(10)

  def call(self, x):
    x = self.conv1(x)
    x = self.flatten(x)
    x = self.d1(x)
    return self.d2(x)

# Create an instance of the model
model = MyModel()
loss_object = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)`,
    shape: [10],
    parameters: 320 + 26 * 26 * 32 * 128 + 128 + 1290,
  },
  {
    // 9·64·64 + 64 twice, and 4·64 of each normalization, of which 2·64 are learnt
    name: 'Keras, a residual block of functions',
    text: `def identity_block(x, filters):
    shortcut = x
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization(axis=3)(x)
    x = layers.Activation("relu")(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization(axis=3)(x)
    x = layers.Add()([x, shortcut])
    return layers.Activation("relu")(x)

inputs = keras.Input((56, 56, 64))
outputs = identity_block(inputs, 64)
model = keras.Model(inputs=inputs, outputs=outputs, name="block")`,
    graph: true,
    shape: [56, 56, 64],
    parameters: 2 * (9 * 64 * 64 + 64) + 2 * 128,
  },
  {
    // Two inputs: 5·8 + 8, 3·8 + 8 and 16 + 1
    name: 'Keras, two inputs that are concatenated',
    text: `a = Input(shape=(5,), name="a")
b = Input(shape=(3,), name="b")
x = concatenate([Dense(8)(a), Dense(8)(b)])
model = Model([a, b], Dense(1)(x))`,
    graph: true,
    shape: [1],
    parameters: 48 + 32 + 17,
  },
  {
    // keras.io, DCGAN generator: 128·8192 + 8192, 16·128·128 + 128, 16·256·128 + 256, 16·512·256 + 512, 25·512·3 + 3
    name: 'keras.io, DCGAN generator, with a Reshape',
    text: `latent_dim = 128
generator = keras.Sequential(
    [
        keras.Input(shape=(latent_dim,)),
        layers.Dense(8 * 8 * 128),
        layers.Reshape((8, 8, 128)),
        layers.Conv2DTranspose(128, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2DTranspose(256, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2DTranspose(512, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2D(3, kernel_size=5, padding="same", activation="sigmoid"),
    ],
    name="generator",
)
generator.summary()`,
    shape: [64, 64, 3],
    parameters: 1_056_768 + 262_272 + 524_544 + 2_097_664 + 38_403,
  },
];
